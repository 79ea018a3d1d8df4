package mn.ukhaalag.service.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mn.ukhaalag.web.Message;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// XML that came from outside: without a document type there are no entities, so nothing is fetched
/// and nothing grows.
final class Xml {

  private Xml() {}

  static Document parse(byte[] bytes) throws Unreadable {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (SAXParseException broken) {
      throw new Unreadable(Message.of("service.process.fault.xml", broken.getLineNumber()));
    } catch (SAXException | IOException broken) {
      throw new Unreadable(Message.of("service.process.fault.xml", 1));
    } catch (ParserConfigurationException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// The elements directly inside.
  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static List<Element> children(Element parent, String namespace, String name) {
    return children(parent).stream()
        .filter(it -> namespace.equals(it.getNamespaceURI()) && name.equals(it.getLocalName()))
        .toList();
  }

  /// Whether there is an element of that name directly inside, whatever its namespace.
  static boolean has(Element parent, String name) {
    return children(parent).stream().anyMatch(it -> name.equals(it.getLocalName()));
  }

  /// The attribute without a namespace; empty if there is none.
  static String attribute(Element element, String name) {
    return element.getAttribute(name).strip();
  }

  /// The attribute with that name in any namespace but none; empty if there is none. Editors of
  /// different makers have the same words in namespaces of their own.
  static String foreign(Element element, String name) {
    var attributes = element.getAttributes();
    for (int place = 0; place < attributes.getLength(); place++) {
      Node attribute = attributes.item(place);
      if (attribute.getNamespaceURI() != null && name.equals(attribute.getLocalName())) {
        return attribute.getNodeValue().strip();
      }
    }
    return "";
  }
}
