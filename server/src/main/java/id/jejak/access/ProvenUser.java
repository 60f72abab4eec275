package id.jejak.access;

import java.util.UUID;

/// The signed-in officer of a request who has shown her password again in the last few minutes.
/// `session` is the one of the request. A parameter of this type makes a controller method answer
/// 403 to who has not.
public record ProvenUser(CurrentUser user, UUID session) {}
