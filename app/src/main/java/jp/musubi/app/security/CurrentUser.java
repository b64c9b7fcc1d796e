package jp.musubi.app.security;

/** Gives the {@link Who} of the current request; usable from any controller. */
public interface CurrentUser {
    Who who();
}
