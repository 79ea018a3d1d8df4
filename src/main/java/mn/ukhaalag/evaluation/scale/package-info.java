/// Where the scales are read by every official, and followed by new versions from the province
/// administrator or the monitoring team.
@NullMarked
package mn.ukhaalag.evaluation.scale;

import org.jspecify.annotations.NullMarked;
