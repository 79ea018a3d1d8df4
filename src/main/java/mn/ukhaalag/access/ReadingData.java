package mn.ukhaalag.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who looked at his data in office.
@Component
class ReadingData implements OwnData {

  private static final int BATCH = 500;

  private final ReadingLog log;

  ReadingData(ReadingLog log) {
    this.log = log;
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
      found.forEach(it -> rows.add(row(it)));
      found = log.of(account, found.getLast().id(), BATCH);
    }
    return rows;
  }

  private static Map<String, @Nullable Object> row(ReadingLog.Reading reading) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("at", reading.at().toString());
    row.put("by", reading.readerName());
    row.put("thing", reading.thing());
    row.put("purpose", reading.purpose().name());
    row.put("kinds", reading.kinds().stream().map(Enum::name).sorted().toList());
    return row;
  }
}
