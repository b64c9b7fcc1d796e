/** What ends soon, told on the first page of those who can prolong it. */
package jp.musubi.app.web.ending;
