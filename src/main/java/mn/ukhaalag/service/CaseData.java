package mn.ukhaalag.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.OwnData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What somebody asked for with his account, and what was decided.
@Component
class CaseData implements OwnData {

  private final Applications applications;
  private final Requests requests;

  CaseData(Applications applications, Requests requests) {
    this.applications = applications;
    this.requests = requests;
  }

  @Override
  public String section() {
    return "services";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(UUID account) {
    return applications.own(account, null, Integer.MAX_VALUE).stream().map(this::row).toList();
  }

  private Map<String, @Nullable Object> row(Application application) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("number", application.reference().text());
    row.put("service", application.title());
    row.put("sentAt", application.sentAt().toString());
    row.put("status", application.status().name());
    requests
        .find(application.id())
        .ifPresent(
            it -> {
              row.put("name", it.name());
              row.put("phone", it.phone());
              row.put("email", it.email());
              row.put("answers", it.answers());
            });
    Application.Decision decision = application.standing().decision();
    if (decision != null) {
      row.put("outcome", decision.outcome().name());
      row.put("decidedAt", decision.at().toString());
      row.put("words", decision.words());
      row.put("ground", decision.ground());
    }
    return row;
  }
}
