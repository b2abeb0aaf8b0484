package org.leakrisk.gate.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.leakrisk.tables.word.Reason;

/**
 * One XML part of a workbook, read tag by tag. Document types and entities of their own are
 * refused, so nothing can be fetched or expanded.
 */
final class XmlPart implements AutoCloseable {
  private final InputStream bytes;
  private final XMLStreamReader xml;

  XmlPart(InputStream bytes) throws IOException {
    this.bytes = bytes;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("No entities");
        });
    try {
      xml = factory.createXMLStreamReader(decoded(bytes));
    } catch (XMLStreamException broken) {
      throw refused(broken);
    }
  }

  /** UTF-8 or UTF-16, which is all that workbooks may hold; what does not decode is refused. */
  private static Reader decoded(InputStream bytes) throws IOException {
    return new InputStreamReader(
        TextBytes.unmarked(bytes),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Moves to the next tag of any kind; false at the end of the part. */
  boolean nextTag() throws IOException {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      event = next();
    }
    return true;
  }

  private int next() throws IOException {
    try {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new FileRefused(FileFault.of(Reason.BROKEN_WORKBOOK));
      }
      return event;
    } catch (XMLStreamException broken) {
      throw refused(broken);
    }
  }

  private static IOException refused(XMLStreamException broken) {
    return broken.getNestedException() instanceof FileRefused refused
        ? refused
        : new FileRefused(FileFault.of(Reason.BROKEN_WORKBOOK));
  }

  /** True at the beginning of an element of this local name. */
  boolean starts(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  /** True at the end of an element of this local name. */
  boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** An attribute by its local name, whatever its namespace. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /**
   * Appends the characters of the element that just began and moves to its end; what elements in it
   * hold is passed over. Stops appending beyond the limit.
   */
  void text(StringBuilder text, int limit) throws IOException {
    int depth = 1;
    while (depth > 0) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new FileRefused(FileFault.of(Reason.BROKEN_WORKBOOK));
      } else if (depth == 1 && holdsText(event) && text.length() <= limit) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
  }

  private static boolean holdsText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** Appends the text of a string item or inline string: its t elements, but no reading aids. */
  void richText(StringBuilder text, int limit, String end) throws IOException {
    while (nextTag() && !ends(end)) {
      if (starts("t")) {
        text(text, limit);
      } else if (starts("rPh")) {
        text(new StringBuilder(), -1);
      }
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
