/** 相談: the form that visitors leave, its list and page for coordinators, and what is done with one. */
package jp.musubi.app.consultation;
