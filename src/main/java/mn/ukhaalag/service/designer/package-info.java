/// Where the IT office makes services without programming: versions with their drafts, questions,
/// reasons to stop early, fees and process, and a preview in a sandbox. A draft is a [Definition]
/// whose parts a [Sketch] changes; the checks of the house say in words what is wrong with a
/// change, and nothing wrong is kept.
@NullMarked
package mn.ukhaalag.service.designer;

import org.jspecify.annotations.NullMarked;
