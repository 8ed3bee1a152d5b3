//! An SMTP server that keeps what it is given, and answers as a test wants.

use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// A message as it came: the envelope and the raw text.
#[derive(Debug, Clone)]
pub struct Taken {
    pub from: String,
    pub to: String,
    pub raw: String,
}

#[derive(Debug, Default)]
struct Rules {
    greeting: Option<String>,
    recipients: HashMap<String, String>,
    after_data: Option<String>,
    slow: Option<Duration>,
}

/// The server; it ends with its test.
#[derive(Debug)]
pub struct SmtpSink {
    pub address: SocketAddr,
    taken: Arc<Mutex<Vec<Taken>>>,
    rules: Arc<Mutex<Rules>>,
    task: JoinHandle<()>,
}

impl SmtpSink {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let taken = Arc::new(Mutex::new(Vec::new()));
        let rules = Arc::new(Mutex::new(Rules::default()));
        let (kept, known) = (Arc::clone(&taken), Arc::clone(&rules));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (kept, known) = (Arc::clone(&kept), Arc::clone(&known));
                tokio::spawn(async move {
                    let _ = serve(stream, &kept, &known).await;
                });
            }
        });
        Self {
            address,
            taken,
            rules,
            task,
        }
    }

    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap().clone()
    }

    /// Answers a connection so, instead of 220.
    pub fn greets(&self, line: Option<&str>) {
        self.rules.lock().unwrap().greeting = line.map(Into::into);
    }

    /// Answers RCPT for this address so; `None`: takes it again.
    pub fn answers(&self, recipient: &str, line: Option<&str>) {
        let recipients = &mut self.rules.lock().unwrap().recipients;
        match line {
            Some(line) => recipients.insert(recipient.into(), line.into()),
            None => recipients.remove(recipient),
        };
    }

    /// Takes its time before it says that a message was taken.
    pub fn is_slow(&self, pause: Duration) {
        self.rules.lock().unwrap().slow = Some(pause);
    }

    /// Takes the message, then answers so; an empty line hangs up without a word.
    pub fn after_data(&self, line: Option<&str>) {
        self.rules.lock().unwrap().after_data = line.map(Into::into);
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(
    stream: TcpStream,
    taken: &Mutex<Vec<Taken>>,
    rules: &Mutex<Rules>,
) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let greeting = rules.lock().unwrap().greeting.clone();
    let greeting = greeting.unwrap_or_else(|| "220 sink".into());
    write
        .write_all(format!("{greeting}\r\n").as_bytes())
        .await?;
    let (mut from, mut to) = (String::new(), String::new());
    while let Some(line) = lines.next_line().await? {
        let word = line.split(' ').next().unwrap_or_default().to_uppercase();
        let address = |line: &str| {
            let inner = line
                .split_once('<')
                .and_then(|(_, rest)| rest.split_once('>'));
            inner.map_or_else(String::new, |(address, _)| address.to_owned())
        };
        let answer = match word.as_str() {
            "EHLO" | "HELO" => "250-sink\r\n250 8BITMIME".to_owned(),
            "MAIL" => {
                from = address(&line);
                "250 ok".into()
            }
            "RCPT" => {
                to = address(&line);
                let known = rules.lock().unwrap().recipients.get(&to).cloned();
                known.unwrap_or_else(|| "250 ok".into())
            }
            "DATA" => {
                write.write_all(b"354 go on\r\n").await?;
                let mut raw = String::new();
                while let Some(line) = lines.next_line().await? {
                    if line == "." {
                        break;
                    }
                    raw.push_str(line.strip_prefix('.').unwrap_or(&line));
                    raw.push_str("\r\n");
                }
                let (from, to) = (from.clone(), to.clone());
                taken.lock().unwrap().push(Taken { from, to, raw });
                let slow = rules.lock().unwrap().slow;
                tokio::time::sleep(slow.unwrap_or_default()).await;
                let after = rules.lock().unwrap().after_data.clone();
                match after {
                    Some(line) if line.is_empty() => return Ok(()),
                    Some(line) => line,
                    None => "250 taken".into(),
                }
            }
            "QUIT" => {
                write.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => "250 ok".into(),
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}
