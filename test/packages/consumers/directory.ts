// A server of a project that has no types for Node.
import { createDirectory, type Directory, DirectoryError } from 'bt-support-elements/directory';

const service = createDirectory({ site: 'support.example.com', credentials: 'client.json', api: 'auto' });

export const names = async (): Promise<string[]> => {
  try {
    const directory: Directory = await service.refresh();
    return directory.representatives.map(({ name }) => name);
  } catch (error) {
    return [error instanceof DirectoryError ? error.code : 'other'];
  }
};

service.handler({ method: 'GET', headers: {} }, { writeHead: () => undefined, end: () => undefined });

// @ts-expect-error There is no appliance without a site.
createDirectory({});
// @ts-expect-error The secret comes with its client.
createDirectory({ site: 'support.example.com', credentials: { clientSecret: '…' } });
// @ts-expect-error A flavour is one of three.
createDirectory({ site: 'support.example.com', api: 'soap' });
