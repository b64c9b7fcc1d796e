/** 活動記録: noting a telephone call or a visit in half a minute. */
package jp.musubi.app.web.contacts;
