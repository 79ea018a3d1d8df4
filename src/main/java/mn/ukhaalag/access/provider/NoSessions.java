package mn.ukhaalag.access.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/// Knows no session. Spring Authorization Server would else remember those of its own node in
/// memory, and let nobody sign out on another one; ours are in the database, and [TokenMaking]
/// names them to systems.
@Component
class NoSessions implements SessionRegistry {

  @Override
  public List<Object> getAllPrincipals() {
    return List.of();
  }

  @Override
  public List<SessionInformation> getAllSessions(Object principal, boolean expiredToo) {
    return List.of();
  }

  @Override
  public @Nullable SessionInformation getSessionInformation(String session) {
    return null;
  }

  @Override
  public void refreshLastRequest(String session) {}

  @Override
  public void registerNewSession(String session, Object principal) {}

  @Override
  public void removeSessionInformation(String session) {}
}
