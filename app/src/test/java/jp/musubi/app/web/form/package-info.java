/** Tests of the forms of records. */
package jp.musubi.app.web.form;
