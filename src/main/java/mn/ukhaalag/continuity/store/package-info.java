/// Where backups lie: a folder or an S3-compatible store, holding nothing but files of age
/// (age-encryption.org/v1) that only the recovery key opens.
@NullMarked
package mn.ukhaalag.continuity.store;

import org.jspecify.annotations.NullMarked;
