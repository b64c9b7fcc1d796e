/** The JSON interface over real HTTP. */
package jp.musubi.app.api;
