package mn.ukhaalag.service.application.page;

import java.util.List;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.form.Label;

/// What somebody should know before he begins.
///
/// @param files what has to be uploaded
public record StartPage(Service service, int questions, List<Label> files) {}
