package org.leakrisk.report.html;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** A page read as a tree. The pages are well-formed XML, so that a strict reader can judge them. */
final class Markup {
  private final List<Element> elements = new ArrayList<>();

  private Markup(Document page) {
    NodeList all = page.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
  }

  static Markup of(byte[] page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return new Markup(factory.newDocumentBuilder().parse(new ByteArrayInputStream(page)));
    } catch (Exception broken) {
      throw new AssertionError("The page is not well-formed", broken);
    }
  }

  List<Element> all(String name) {
    return elements.stream().filter(element -> element.getTagName().equals(name)).toList();
  }

  List<Element> all(Predicate<Element> wanted) {
    return elements.stream().filter(wanted).toList();
  }

  Element byId(String id) {
    return elements.stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  static String text(Element element) {
    return element.getTextContent().strip().replaceAll("\\s+", " ");
  }

  /** Elements with the names of their attributes, in order. */
  List<String> shape() {
    return elements.stream()
        .map(element -> depth(element) + element.getTagName() + attributes(element))
        .toList();
  }

  private static int depth(Element element) {
    return element.getParentNode() instanceof Element parent ? depth(parent) + 1 : 0;
  }

  static List<String> attributes(Element element) {
    List<String> names = new ArrayList<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      names.add(attributes.item(i).getNodeName());
    }
    return names;
  }
}
