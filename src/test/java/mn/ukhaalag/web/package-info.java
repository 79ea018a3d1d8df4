/// The frame around the pages, as a visitor meets it.
@NullMarked
package mn.ukhaalag.web;

import org.jspecify.annotations.NullMarked;
