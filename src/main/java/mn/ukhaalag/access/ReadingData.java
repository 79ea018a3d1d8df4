package mn.ukhaalag.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.ReadThings.Named;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who looked at his data in office.
@Component
class ReadingData implements OwnData {

  private static final int BATCH = 500;

  private final ReadingLog log;
  private final ReadingNames names;

  ReadingData(ReadingLog log, ReadingNames names) {
    this.log = log;
    this.names = names;
  }

  @Override
  public String section() {
    return "readings";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(UUID account) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    List<ReadingLog.Reading> found = log.of(account, null, BATCH);
    while (!found.isEmpty()) {
      Map<Thing, Named> named = names.of(found);
      ReadingLine.join(found).forEach(it -> rows.add(row(it, named.get(it.last().of()))));
      found = log.of(account, found.getLast().id(), BATCH);
    }
    return rows;
  }

  private static Map<String, @Nullable Object> row(ReadingLine line, @Nullable Named named) {
    ReadingLog.Reading reading = line.last();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("at", reading.at().toString());
    row.put("firstAt", line.first().toString());
    row.put("times", line.times());
    row.put("by", reading.readerName());
    row.put("thingKind", reading.of().kind());
    row.put("thing", reading.thing());
    row.put("title", named == null ? null : named.titleMn());
    row.put("of", named == null ? null : named.person());
    row.put("purpose", reading.purpose().name());
    row.put("kinds", line.kinds().stream().map(Enum::name).sorted().toList());
    return row;
  }
}
