package mn.ukhaalag.service.casework.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.WorkRoom;
import org.jspecify.annotations.Nullable;

/// The cases of an organisation.
///
/// @param services the services of the cases, by their id
/// @param rooms the pages of its services as a whole
/// @param organisations to choose from
/// @param isOpen whether only those that are not finished are shown, by deadline
/// @param canHandOut whether the reader works on them, and may hand them to colleagues
/// @param next the address of the next page; null if there is none
public record ListPage(
    List<Application> applications,
    Map<UUID, Service> services,
    List<WorkRoom.Room> rooms,
    List<Organisation> organisations,
    UUID organisation,
    boolean isOpen,
    boolean canHandOut,
    @Nullable String next,
    Instant now) {}
