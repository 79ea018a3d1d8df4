/// Tests of attachments.
@NullMarked
package mn.ukhaalag.file;

import org.jspecify.annotations.NullMarked;
