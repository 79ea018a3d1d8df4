package mn.ukhaalag.file;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a browser is told about a file, behind the doors that set the headers of our pages.
@ProvinceTest
class FileResponsesTest {

  @Autowired Attachments attachments;
  @Autowired FileResponses responses;
  @Autowired TransactionTemplate transaction;

  @Autowired
  @Qualifier("springSecurityFilterChain")
  Filter doors;

  private MockMvc browser = MockMvcBuilders.standaloneSetup().build();

  @RestController
  record Desk(Attachments attachments, FileResponses responses) {
    @GetMapping("/original/{id}")
    ResponseEntity<Resource> original(@PathVariable("id") UUID id) {
      return responses.original(attachments.find(id).orElseThrow());
    }

    @GetMapping("/public/{id}")
    ResponseEntity<Resource> publicCopy(@PathVariable("id") UUID id) {
      return responses.publicCopy(attachments.find(id).orElseThrow());
    }
  }

  @BeforeEach
  void openTheDesk() {
    browser =
        MockMvcBuilders.standaloneSetup(new Desk(attachments, responses)).addFilters(doors).build();
  }

  @Test
  void aDocumentIsSavedAndNeverShownOrKept() throws Exception {
    browser
        .perform(get("/original/" + attached(Samples.pdf(), "Бичиг.pdf")))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/pdf"))
        .andExpect(content().bytes(Samples.pdf()))
        .andExpect(header().stringValues("X-Content-Type-Options", "nosniff"))
        .andExpect(header().stringValues("Content-Security-Policy", "sandbox; default-src 'none'"))
        .andExpect(header().string("Cache-Control", containsString("no-store")))
        .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    containsString("filename*=UTF-8''%D0%91%D0%B8%D1%87%D0%B8%D0%B3.pdf")));
  }

  @Test
  void aPlayerCanAskForAPartOfARecording() throws Exception {
    browser
        .perform(
            get("/original/" + attached(Samples.wav(), "дуу.wav")).header("Range", "bytes=0-3"))
        .andExpect(status().isPartialContent())
        .andExpect(content().bytes(Samples.latin("RIFF")));
  }

  @Test
  void aPublicPictureIsShownUnderANameThatTellsNothing() throws Exception {
    UUID id = attached(Samples.jpegWithPlace(), "Болдын гэр.jpg");

    browser
        .perform(get("/public/" + id))
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/jpeg"))
        .andExpect(header().string("Cache-Control", "no-cache, public"))
        .andExpect(header().string("Content-Disposition", startsWith("inline;")))
        .andExpect(
            header().string("Content-Disposition", matchesPattern(".*''[0-9a-f]{12}\\.jpg.*")));
  }

  private UUID attached(byte[] content, String name) throws IOException {
    var stored = (Upload.Stored) attachments.store(new ByteArrayInputStream(content), name);
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                attachments.attach("test", UUID.randomUUID(), stored, null, Instant.EPOCH).id()));
  }
}
