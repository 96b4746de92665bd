import { attributeOf, OPTION_PATHS, type OptionPath, propertyOf } from './schema.ts';

/** The path of an option about the customer. */
export type CustomerPath = Extract<OptionPath, `customer.${string}`>;

/** The options about the customer, which are the fields of the issue form, in its order. */
export const CUSTOMER_PATHS = OPTION_PATHS.filter((path): path is CustomerPath => path.startsWith('customer.'));

/** The names of these fields in attributes, such as `customer-name`. */
export const CUSTOMER_FIELDS = CUSTOMER_PATHS.map(attributeOf);

/** Returns the elements' property for the label of a field, or of `issue`: `labelCustomerName`. */
export const labelPropertyOf = (field: string): string => propertyOf(`label.${field}`);

/** Splits a list of names. */
export const namesIn = (list: string | null | undefined): string[] => (list ?? '').split(/[\s,]+/).filter(Boolean);
