package mn.ukhaalag.directory.page;

import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.OrganisationSection;
import mn.ukhaalag.directory.Staff;
import mn.ukhaalag.web.Problems;

/// An organisation as it is, or was on a day that somebody asks about.
///
/// @param day the day that is shown
/// @param typed the day as it was typed; empty if none was
/// @param name its name on that day
/// @param area the area that it serves with all that it lies in
/// @param staff its posts by unit, those outside the units first
public record OrganisationPage(
    Organisation organisation,
    LocalDate day,
    String typed,
    Organisation.Name name,
    List<Organisation> superiors,
    List<Organisation> children,
    List<Area> area,
    List<Staff.Team> staff,
    List<OrganisationSection.Section> sections,
    Problems problems) {}
