package id.jejak.access;

/// The signed-in officer of a request who has shown her password again in the last few minutes. A
/// parameter of this type makes a controller method answer 403 to who has not.
public record ProvenUser(CurrentUser user) {}
