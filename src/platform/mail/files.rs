//! Files that mails hold, each kept once for all mails of one sending.

use sqlx::PgConnection;

use kernel::ids::{MailFileId, MailId};

/// Bytes that the files of a mail may have together: as they are sent they are a third more, and
/// many servers refuse mails above 10 MB.
pub const MOST: usize = 7 << 20;

/// A file as it is sent.
#[derive(Debug)]
pub(crate) struct MailFile {
    pub name: String,
    pub content_type: String,
    pub content: Vec<u8>,
}

/// Keeps a file for mails that are written now. None where it is too big to be sent: what the mail
/// says must then be enough.
pub async fn keep_file(
    db: &mut PgConnection,
    name: &str,
    content_type: &str,
    content: &[u8],
) -> sqlx::Result<Option<MailFileId>> {
    if content.len() > MOST {
        tracing::info!(
            name,
            bytes = content.len(),
            "mail: a file is too big to be sent"
        );
        return Ok(None);
    }
    let id = sqlx::query_scalar!(
        r#"INSERT INTO mail_file (name, content_type, content) VALUES ($1, $2, $3)
           RETURNING id as "id: MailFileId""#,
        ascii(name),
        content_type,
        content
    )
    .fetch_one(db)
    .await?;
    Ok(Some(id))
}

/// The files of a mail.
pub(crate) async fn of_mail(db: &mut PgConnection, mail: MailId) -> sqlx::Result<Vec<MailFile>> {
    sqlx::query_as!(
        MailFile,
        "SELECT f.name, f.content_type, f.content FROM mail_attachment a
         JOIN mail_file f ON f.id = a.file_id WHERE a.mail_id = $1 ORDER BY f.id",
        mail.0
    )
    .fetch_all(db)
    .await
}

/// Removes the files that no mail holds any more.
pub(crate) async fn sweep(db: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM mail_file f WHERE NOT EXISTS (SELECT FROM mail_attachment a WHERE a.file_id = f.id)"
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A file's name without accents and signs: mail programs disagree on how others are written.
fn ascii(name: &str) -> String {
    let plain = kernel::fold::fold(name);
    let kept = plain.chars().map(|c| {
        let stays = c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if stays { c } else { ' ' }
    });
    let kept: String = kept.collect();
    let words: Vec<_> = kept.split_whitespace().collect();
    words.join("-").replace("-.", ".")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_files_name_has_no_accents() {
        let name = super::ascii("2021-09-22 GT0 « Procès-verbal » été.pdf");
        assert_eq!(name, "2021-09-22-gt0-proces-verbal-ete.pdf");
    }
}
