/** What all pages share: language, dates, the frame around each page, sending commands, refusals. */
package jp.musubi.app.web.page;
