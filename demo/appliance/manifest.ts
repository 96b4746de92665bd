/** The answer of the ClickOnce address: a manifest that names a practice client, which does not exist. */

import type { Reply } from './http.ts';
import { html } from './pages/html.ts';

const V1 = 'urn:schemas-microsoft-com:asm.v1';
const V2 = 'urn:schemas-microsoft-com:asm.v2';
const CLICKONCE_V2 = 'urn:schemas-microsoft-com:clickonce.v2';

const UNSIGNED = '0000000000000000';

/** Nothing is installed, and the client is handed the address it was opened by, with its source. */
export function manifestReply(site: string, siteTitle: string): Reply {
  const manifest = html`<asmv1:assembly manifestVersion="1.0" xmlns="${V2}" xmlns:asmv1="${V1}" xmlns:asmv2="${V2}">
    <assemblyIdentity
      name="PracticeSupportClient.application"
      version="4.5.0.0"
      publicKeyToken="${UNSIGNED}"
      language="neutral"
      processorArchitecture="msil"
      xmlns="${V1}"
    />
    <description
      asmv2:publisher="${siteTitle}"
      asmv2:product="Practice support client"
      asmv2:supportUrl="http://${site}/"
      xmlns="${V1}"
    />
    <deployment install="false" trustURLParameters="true" />
    <compatibleFrameworks xmlns="${CLICKONCE_V2}">
      <framework targetVersion="4.5" profile="Full" supportedRuntime="4.0.30319" />
    </compatibleFrameworks>
    <dependency>
      <dependentAssembly dependencyType="install" codebase="PracticeSupportClient.exe.manifest">
        <assemblyIdentity
          name="PracticeSupportClient.exe"
          version="4.5.0.0"
          publicKeyToken="${UNSIGNED}"
          language="neutral"
          processorArchitecture="msil"
          type="win32"
        />
      </dependentAssembly>
    </dependency>
  </asmv1:assembly>`;
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${manifest.text}\n`;
  return { status: 200, headers: { 'Content-Type': 'application/x-ms-application' }, body };
}
