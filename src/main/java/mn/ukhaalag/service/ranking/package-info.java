/// What services cost the people who ask for them, which are therefore made digital next, and how
/// far that is: figures by service and year (typed, or counted here), the burden computed of them
/// by dated weights, plans of stages with a day and a post that answers for it, the board of what
/// moved, and the same for the public without names.
///
/// The burden of a service in a year, in hours of citizens, is
///
/// ```
/// asked at a counter × (visits × visit + documents × document)
///   + asked at all × working days ÷ wait + complaints × complaint
/// ```
///
/// with the weights `service.burden.visit`, `.document`, `.complaint` (hours) and `.wait` (working
/// days that count as one hour), which are legal rules with a first day each.
@NullMarked
package mn.ukhaalag.service.ranking;

import org.jspecify.annotations.NullMarked;
