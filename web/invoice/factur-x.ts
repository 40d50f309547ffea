/** What Factur-X calls the file in the file (1.07.3, 6.2). */
const documentName = 'factur-x.xml';

const facturX = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';
const pdfUa = 'http://www.aiim.org/pdfua/ns/id/';

/**
 * Makes a PDF/A-3 a Factur-X: puts the invoice as data into it, and says so in its metadata. In the profiles without lines the
 * data are `Data` of what is shown, since they do not say all of it (6.2.2).
 *
 * @param xml Cross Industry Invoice, in the profile BASIC WL
 * @param madeAt is written into the file
 */
export function addFacturX(doc: PDFKit.PDFDocument, xml: string, madeAt: Date): void {
  // Its types know neither the relationship nor bytes that are no Buffer.
  const options = { name: documentName, type: 'text/xml', relationship: 'Data', description: 'Factur-X' };
  const dates = { creationDate: madeAt, modifiedDate: madeAt };
  doc.file(new TextEncoder().encode(xml) as unknown as ArrayBuffer, { ...options, ...dates });
  doc.appendXML(metadata);
}

const property = (name: string, type: string, category: 'external' | 'internal', description: string) =>
  `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name>` +
  `<pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>${category}</pdfaProperty:category>` +
  `<pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`;

const schema = (title: string, prefix: string, address: string, properties: readonly string[]) =>
  `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${title}</pdfaSchema:schema>` +
  `<pdfaSchema:namespaceURI>${address}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>` +
  `<pdfaSchema:property><rdf:Seq>${properties.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`;

/** An archive explains each property that its own standard does not know (ISO 19005-3, 6.6.2.3). The file is PDF/UA-1, too. */
const metadata = `
  <rdf:Description rdf:about="" xmlns:fx="${facturX}">
    <fx:DocumentType>INVOICE</fx:DocumentType>
    <fx:DocumentFileName>${documentName}</fx:DocumentFileName>
    <fx:Version>1.0</fx:Version>
    <fx:ConformanceLevel>BASIC WL</fx:ConformanceLevel>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfuaid="${pdfUa}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag>${[
      schema('Factur-X PDFA Extension Schema', 'fx', facturX, [
        property('DocumentFileName', 'Text', 'external', 'The name of the embedded XML document'),
        property('DocumentType', 'Text', 'external', 'The type of the hybrid document'),
        property('Version', 'Text', 'external', 'The version of the standard of the embedded XML document'),
        property('ConformanceLevel', 'Text', 'external', 'The profile of the embedded XML document'),
      ]),
      schema('PDF/UA identification schema', 'pdfuaid', pdfUa, [
        property('part', 'Integer', 'internal', 'The part of ISO 14289 to which the file conforms'),
      ]),
    ].join('')}</rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`;
