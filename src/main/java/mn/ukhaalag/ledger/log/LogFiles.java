package mn.ukhaalag.ledger.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The log for programs, as C2SP `tlog-tiles` lays it out under `/ledger`. A bundle of entries
/// holds the commitments, which tell nothing about anybody.
@RestController
class LogFiles {

  private static final Pattern NUMBER =
      Pattern.compile("((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
  private static final int DEEPEST = 5;

  /// Many times the bytes of a signature: nobody fills the memory with one.
  private static final int LONGEST_LINE = 4096;

  private final StoredTiles tiles;
  private final Checkpoints checkpoints;

  LogFiles(StoredTiles tiles, Checkpoints checkpoints) {
    this.tiles = tiles;
    this.checkpoints = checkpoints;
  }

  /// A tile that is asked for.
  private record Asked(long number, int width) {}

  @GetMapping("/ledger/checkpoint")
  ResponseEntity<String> checkpoint() {
    var head = checkpoints.newest().orElseThrow(() -> new NotFound("checkpoint"));
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noCache())
        .body(checkpoints.published(head));
  }

  @GetMapping("/ledger/tile/{level:[0-5]}/{*number}")
  ResponseEntity<byte[]> tile(@PathVariable int level, @PathVariable String number) {
    Asked asked = asked(level, number);
    return kept(tiles.tile(level, asked.number(), asked.width()));
  }

  /// Each commitment with its length before it, in two bytes.
  @GetMapping("/ledger/tile/entries/{*number}")
  ResponseEntity<byte[]> entries(@PathVariable String number) {
    Asked asked = asked(0, number);
    byte[] commitments = tiles.commitments(asked.number(), asked.width());
    var bundle = new ByteArrayOutputStream(commitments.length + 2 * asked.width());
    for (int place = 0; place < commitments.length; place += Hashes.LENGTH) {
      bundle.write(0);
      bundle.write(Hashes.LENGTH);
      bundle.write(commitments, place, Hashes.LENGTH);
    }
    return kept(bundle.toByteArray());
  }

  /// Takes the signature of a witness under the head of that size.
  @PostMapping("/api/v1/ledger/cosignatures")
  ResponseEntity<String> cosign(@RequestParam long size, InputStream body) throws IOException {
    String line = new String(body.readNBytes(LONGEST_LINE), StandardCharsets.UTF_8);
    try {
      boolean isTaken = checkpoints.cosign(size, line);
      return isTaken
          ? ResponseEntity.noContent().build()
          : ResponseEntity.status(403).contentType(TEXT).body("Not the signature of a witness.\n");
    } catch (IllegalArgumentException noSignature) {
      return ResponseEntity.badRequest().contentType(TEXT).body("Send one line of a signature.\n");
    }
  }

  /// A full tile needs no width; another one exists for every width up to the newest head's.
  private Asked asked(int level, String path) {
    Matcher matcher = NUMBER.matcher(path.substring(1));
    if (level > DEEPEST || !matcher.matches()) {
      throw new NotFound("tile " + path);
    }
    long number = Long.parseLong(matcher.group(1).replace("x", "").replace("/", ""));
    int width = matcher.group(2) == null ? TileSource.WIDTH : Integer.parseInt(matcher.group(2));
    long size = checkpoints.newest().map(Checkpoints.Head::size).orElse(0L);
    long atLevel = size >> (8 * level);
    long last = Math.floorDiv(atLevel - width, TileSource.WIDTH);
    if (width > TileSource.WIDTH || number > last) {
      throw new NotFound("tile " + path);
    }
    return new Asked(number, width);
  }

  private static ResponseEntity<byte[]> kept(byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(FOR_EVER)
        .body(content);
  }
}
