package mn.ukhaalag.petition.publication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.publication.page.Filter;
import mn.ukhaalag.petition.publication.page.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/// The newest published petitions as a feed (Atom, RFC 4287), of a category and an area or of
/// all.
@Controller
class Feed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final MediaType TYPE =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
  private static final int ENTRIES = 30;

  private final Publications publications;
  private final Finding finding;
  private final Words words;
  private final String home;

  Feed(
      Publications publications,
      Finding finding,
      Words words,
      @Value("${ukhaalag.address}") String home) {
    this.publications = publications;
    this.finding = finding;
    this.words = words;
    this.home = home;
  }

  @GetMapping("/petitions/feed.atom")
  @Nullable ResponseEntity<byte[]> show(
      @RequestParam @Nullable String category,
      @RequestParam @Nullable String area,
      Actor actor,
      WebRequest request)
      throws XMLStreamException {
    var filter = Filter.of(null, category, area, null, null, null);
    List<Published> entries =
        filter.isEmpty()
            ? publications.latest(Long.MAX_VALUE, ENTRIES)
            : finding.list(filter, Long.MAX_VALUE, ENTRIES);
    byte[] feed =
        write(filter, entries, words.get(actor.language(), "petition.publication.list.title"));
    String tag = "\"" + DigestUtils.md5DigestAsHex(feed) + "\"";
    if (request.checkNotModified(tag)) {
      return null;
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePublic())
        .eTag(tag)
        .contentType(TYPE)
        .body(feed);
  }

  private byte[] write(Filter filter, List<Published> entries, String title)
      throws XMLStreamException {
    var bytes = new ByteArrayOutputStream();
    XMLStreamWriter xml =
        XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element(xml, "id", home + filter.feed());
    element(xml, "title", title);
    element(xml, "updated", updated(entries));
    link(xml, "self", home + filter.feed());
    link(xml, "alternate", home + filter.path(null));
    xml.writeStartElement("author");
    element(xml, "name", title);
    xml.writeEndElement();
    for (Published entry : entries) {
      write(xml, entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes.toByteArray();
  }

  private void write(XMLStreamWriter xml, Published entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", "urn:uuid:" + publicId(entry));
    element(xml, "title", entry.reference().text() + " " + entry.title());
    element(xml, "published", entry.publishedAt().toString());
    element(xml, "updated", entry.revisedAt().toString());
    link(xml, "alternate", home + entry.path());
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", entry.category());
    element(xml, "summary", entry.body());
    xml.writeEndElement();
  }

  /// Stays the same whatever address the house has.
  private static UUID publicId(Published entry) {
    return UUID.nameUUIDFromBytes(entry.reference().text().getBytes(StandardCharsets.UTF_8));
  }

  private static String updated(List<Published> entries) {
    return entries.stream()
        .map(Published::revisedAt)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH)
        .toString();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
