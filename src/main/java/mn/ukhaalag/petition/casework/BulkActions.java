package mn.ukhaalag.petition.casework;

import java.util.Set;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.BulkAction;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.casework.page.BulkKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The buttons under the list of work that do something to many petitions.
@Configuration
class BulkActions {

  private record OnPetitions(BulkKind kind, Set<Role> roles) implements BulkAction {

    @Override
    public String thingKind() {
      return Petition.THING;
    }

    @Override
    public String key() {
      return "petition.casework.bulk." + kind.word();
    }

    @Override
    public String path() {
      return "/work/bulk/" + kind.word();
    }

    @Override
    public boolean isFor(Actor actor) {
      return roles.stream().anyMatch(actor::holds);
    }
  }

  @Bean
  BulkAction assignPetitions() {
    return new OnPetitions(BulkKind.ASSIGNMENT, Set.of(Role.INTAKE_OPERATOR, Role.HEAD));
  }

  @Bean
  BulkAction answerPetitions() {
    return new OnPetitions(BulkKind.ANSWER, Set.of(Role.OFFICIAL, Role.HEAD));
  }

  @Bean
  BulkAction approveAnswers() {
    return new OnPetitions(BulkKind.APPROVAL, Set.of(Role.HEAD));
  }
}
