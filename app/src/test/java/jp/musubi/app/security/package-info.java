/** Who may come in, over real HTTP. */
package jp.musubi.app.security;
