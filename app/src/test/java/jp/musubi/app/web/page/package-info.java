/** Dates, numbers and marked texts as people read them. */
package jp.musubi.app.web.page;
