/// The desk of an intake centre: one page on which an operator files on behalf of somebody who
/// calls, walks in or writes a letter, sees what that person sent before, says where it stands,
/// and prints the receipt and the record to sign.
@NullMarked
package mn.ukhaalag.petition.desk;

import org.jspecify.annotations.NullMarked;
