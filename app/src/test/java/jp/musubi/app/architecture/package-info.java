/** The rooms and the ways between them. */
package jp.musubi.app.architecture;
