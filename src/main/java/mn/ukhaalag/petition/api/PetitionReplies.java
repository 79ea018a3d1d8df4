package mn.ukhaalag.petition.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.Texts;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// What petitioners add through a program, with the secret of the receipt.
@RestController
class PetitionReplies {

  private static final int LONGEST = 4_000;

  private final JsonBody bodies;
  private final Readers readers;
  private final Replies replies;
  private final Documents documents;

  PetitionReplies(JsonBody bodies, Readers readers, Replies replies, Documents documents) {
    this.bodies = bodies;
    this.readers = readers;
    this.replies = replies;
    this.documents = documents;
  }

  /// A reply as sent.
  record Reply(@Nullable String words) {}

  @PostMapping(
      path = "/api/v1/petitions/{reference}/replies",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<PetitionDocument> add(
      @PathVariable String reference,
      @RequestHeader(name = Readers.SECRET, defaultValue = "") String secret,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    Petition petition =
        Reference.parse(reference)
            .map(number -> readers.withSecret(number, secret, request))
            .orElseThrow(() -> new NotFound("petition " + reference));
    String submission = IdempotencyKey.of(key, "api", petition.id().toString());
    String words = checked(bodies.read(request, Reply.class));
    replies.add(petition.id(), words, submission);
    return ResponseEntity.status(HttpStatus.CREATED).body(documents.ofSender(petition));
  }

  private static String checked(Reply reply) {
    var problems = new Problems();
    String words = reply.words() == null ? "" : reply.words().strip();
    problems.addIf(words.isEmpty(), "words", "petition.api.problem.words");
    Texts.allow(problems, "words", words, LONGEST);
    if (!problems.isEmpty()) {
      throw new BadInput(
          HttpStatus.UNPROCESSABLE_CONTENT, Message.of("petition.api.problem.fields"), problems);
    }
    return CleanText.clean(words);
  }
}
