@NullMarked
package mn.ukhaalag.service;

import org.jspecify.annotations.NullMarked;
