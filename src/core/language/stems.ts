/** The stem of a normal form in a language; the form itself where no stemmer is known. Stands in until lunr's pipelines do. */
export const stemOf = (form: string, _language: string): string => form;
