/** Seeds and needs: search, page, form, publishing and withdrawing. */
package jp.musubi.app.web.records;
