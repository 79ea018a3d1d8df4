package mn.ukhaalag.demo;

import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.web.StartNote;
import org.springframework.stereotype.Component;

/// Tells with which accounts the demo can be tried.
@Component
class DemoAccounts implements StartNote {

  private final DemoProvince demo;

  DemoAccounts(DemoProvince demo) {
    this.demo = demo;
  }

  private record Role(String who, String account) {
    String line() {
      return "  %-45s %s".formatted(who, account);
    }
  }

  @Override
  public List<String> lines() {
    if (!demo.isDemo()) {
      return List.of();
    }
    return Stream.concat(
            Stream.of("Demo accounts, all with the password " + DemoPeople.PASSWORD + " :"),
            Stream.of(
                    new Role("citizen", "99000001"),
                    official("call-centre operator", "azdtg-operator-1"),
                    official("petition clerk of district heating", "heatnet-clerk"),
                    official("head of district heating", "heatnet-head"),
                    official(
                        "official of the registry, with applications", "registry-civil-official"),
                    official("head of the registry", "registry-head"),
                    official("head of education, which has a plan", "education-head"),
                    official("head of monitoring and evaluation", "azdtg-hshudah-head"),
                    official("governor", "azdtg-governor"),
                    official("moderator", "azdtg-moderator"),
                    official("IT office (administrator of the province)", "azdtg-administrator-1"),
                    official("auditor", "azdtg-auditor"),
                    official("head of the monitoring team", "azdtg-hshudah-head"),
                    official("counter of a family health centre", "fhc-1-clerk"),
                    official("who keeps its counters and hours", "fhc-1-head"),
                    official("official with a plan", "nauug-lighting-official"),
                    official("head of that official's unit", "nauug-lighting-head"))
                .map(Role::line))
        .toList();
  }

  private static Role official(String who, String post) {
    return new Role(who, post + DemoPeople.DOMAIN);
  }
}
