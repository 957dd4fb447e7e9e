// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <site/publishing.h>

#include <QCryptographicHash>
#include <QFile>
#include <QLockFile>
#include <QMap>

#include <memory>

namespace waymark::site {

class SiteFolder;

/// What a folder is written for.
enum class Holds { Site, Preview, Evidence };

/// One file of the site that is written piece by piece.
class GrowingFile
{
public:
    void add(const QByteArray &bytes);
    /// Nothing more comes. Fails when any piece could not be written.
    [[nodiscard]] Outcome finish();

private:
    friend class SiteFolder;
    GrowingFile(SiteFolder &folder, QString path);
    [[nodiscard]] Outcome close();

    SiteFolder &m_folder;
    QString m_path;
    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    Outcome m_written;
};

/// The folder of a published site, or of anything else that is made anew as a whole. A list of what was published, with
/// the SHA-256 of each file, lies in it
/// ("published.txt"); what is new is gathered in a folder of its own (".publishing") until all of it is there.
class SiteFolder
{
public:
    /// Makes the folder where there is none, keeps others from publishing into it meanwhile, and finishes what was
    /// interrupted. Refused for what was written there for something else, or of something else than `of`; a preview
    /// gives way to the site. Busy while somebody else publishes there.
    [[nodiscard]] static Result<std::unique_ptr<SiteFolder>> open(const QString &path, const QString &of, Holds holds);
    /// What has not taken its place goes.
    ~SiteFolder();
    Q_DISABLE_COPY_MOVE(SiteFolder)

    /// A file by its path in the site ("commitments/5.html"), each once.
    [[nodiscard]] Outcome put(const QString &path, const QByteArray &bytes);
    [[nodiscard]] Result<std::unique_ptr<GrowingFile>> grow(const QString &path);
    /// All take their place; what was published before and was not put again goes.
    [[nodiscard]] Result<Published> finish();

private:
    friend class GrowingFile;
    using Hashes = QMap<QString, QByteArray>; ///< by path

    SiteFolder(QString path, QString of, Holds holds);
    [[nodiscard]] Outcome lock();
    [[nodiscard]] Outcome resume();
    [[nodiscard]] Outcome finishInterrupted();
    [[nodiscard]] bool isPlain(const QString &path) const;
    [[nodiscard]] QByteArray heading() const;
    [[nodiscard]] bool isOfThis(const QByteArray &list) const;
    [[nodiscard]] Outcome checkIsOfThis(const QByteArray &list) const;
    [[nodiscard]] Outcome readList();
    [[nodiscard]] QByteArray listOf(const Hashes &files) const;
    [[nodiscard]] Outcome mayTake(const QString &path) const;
    [[nodiscard]] Result<bool> stands(const QString &path, const QByteArray &hash);
    [[nodiscard]] Outcome stage(const QString &path, const QByteArray &bytes);
    [[nodiscard]] Outcome takePlaces();
    [[nodiscard]] Outcome removeLeftOver();
    [[nodiscard]] QString inSite(const QString &path) const { return m_path + u'/' + path; }
    [[nodiscard]] QString gathered(const QString &path) const;

    QString m_path;
    QString m_of;
    Holds m_holds;
    Holds m_held;
    bool m_isOurs = false; ///< the folder in which things are gathered
    QLockFile m_lock;
    Hashes m_before;
    Hashes m_now;
    QStringList m_gathered; ///< of those in m_now what does not stand yet
    Published m_published;
};

} // namespace waymark::site
