// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "password.h"

#include <base/savefile.h>

#include <QByteArrayList>
#include <QTextStream>

#include <termios.h>
#include <unistd.h>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

/// Hides what is typed at the terminal while it lives.
class HiddenTyping
{
public:
    HiddenTyping()
        : m_isChanged(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        m_isChanged = m_isChanged && tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0;
    }
    Q_DISABLE_COPY_MOVE(HiddenTyping)
    ~HiddenTyping()
    {
        if (m_isChanged)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }

private:
    termios m_before{};
    bool m_isChanged;
};

QString askedAtTerminal(const QString &question)
{
    QTextStream(stderr) << question << ": " << Qt::flush;
    QString typed;
    {
        const HiddenTyping hidden;
        typed = QTextStream(stdin).readLine();
    }
    QTextStream(stderr) << "\n";
    return typed;
}

} // namespace

Result<QString> passwordFrom(const QString &file, const QString &question)
{
    const QString path = file.isEmpty() ? qEnvironmentVariable("WAYMARK_PASSWORD_FILE") : file;
    if (!path.isEmpty())
        return readFile(path, 4096).map([](const QByteArray &bytes) {
            return QString::fromUtf8(bytes.split('\n').first()).trimmed();
        });
    if (isatty(STDIN_FILENO) == 0)
        return failure(
            ErrorCode::Refused,
            u"There is no terminal to ask for your signing password; name a file that holds it with --password-file."_s);
    return askedAtTerminal(question);
}

} // namespace waymark::cli
