package mn.ukhaalag.service.application.page;

import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Service;

/// What somebody takes home for whom an operator filed.
///
/// @param secret with which he follows the case without an account
public record DeskReceipt(
    Application application,
    Service service,
    Organisation organisation,
    Request request,
    String secret) {}
