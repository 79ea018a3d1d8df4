package mn.ukhaalag.administration.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Appointment;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Staff;
import mn.ukhaalag.ledger.Entry;

/// An organisation as its administrator sees it.
///
/// @param appointments all of them, latest first
/// @param posts the posts that the appointments name, by id
/// @param history what was done to the organisation itself
/// @param ofProvince whether the one who looks may rename, move and close it
/// @param givesRights whether he may make posts and appoint to them: not where he stands in
public record KeptPage(
    Organisation organisation,
    List<Staff.Team> staff,
    List<Appointment> appointments,
    Map<UUID, Post> posts,
    List<Entry> history,
    boolean ofProvince,
    boolean givesRights) {}
