/** The first screen, for each role what it comes for. */
package jp.musubi.app.web.home;
