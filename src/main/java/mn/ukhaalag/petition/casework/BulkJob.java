package mn.ukhaalag.petition.casework;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Work on so many petitions that nobody waits for it in front of the page.
@Configuration
class BulkJob {

  @Bean
  OneTimeTask<Void> workOnManyPetitions(Bulk bulk) {
    return Tasks.oneTime("petition-bulk")
        .execute((instance, context) -> bulk.run(UUID.fromString(instance.getId())));
  }
}
