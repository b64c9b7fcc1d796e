/** 活動記録: noting a telephone call or a visit in half a minute; 約束: the promises given there, and what becomes of each. */
package jp.musubi.app.web.contacts;
