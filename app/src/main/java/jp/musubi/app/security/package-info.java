/** Who is asking: sign-in over the vault's accounts, roles from the events, deny unless allowed. */
package jp.musubi.app.security;
